include "root" {
  path = find_in_parent_folders("root.hcl")
}

inputs = {
  connect_instance_arn = get_env("TF_VAR_connect_instance_arn")
  phone_number_id      = get_env("TF_VAR_phone_number_id")
  name_prefix          = "deter-spam-callers-dev"
}
