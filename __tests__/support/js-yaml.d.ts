declare module "js-yaml" {
  /** @throws YAMLException */
  export const safeLoad: (text: string) => unknown;
}
