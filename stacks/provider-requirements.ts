/**
 * The providers, as ranges. CDKTF would pin exact versions, and a configuration that already uses
 * another version could not load them. The association of number and flow needs aws 6.6.
 */
export const PROVIDER_REQUIREMENTS = {
  aws: { source: "hashicorp/aws", version: "~> 6.25" },
  archive: { source: "hashicorp/archive", version: "~> 2.7" },
} as const;
