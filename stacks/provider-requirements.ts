/**
 * The providers, as ranges: CDKTF alone would pin exact versions, which a module that shares them
 * could not load. The association of number and flow needs aws 6.6.
 */
export const PROVIDER_REQUIREMENTS = {
  aws: { source: "hashicorp/aws", version: "~> 6.25" },
  archive: { source: "hashicorp/archive", version: "~> 2.7" },
} as const;
