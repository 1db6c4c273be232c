/** What tests use of it. */
declare module "dynalite" {
  interface LocalServer {
    readonly listen: (port: number, host: string, listening: () => void) => void;
    readonly address: () => { readonly port: number };
    readonly closeAllConnections: () => void;
    readonly close: (closed: () => void) => void;
  }
  const dynalite: (options: { readonly createTableMs: number }) => LocalServer;
  export default dynalite;
}
