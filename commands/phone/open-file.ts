import { spawn } from "node:child_process";

/** What opens a file in the browser, by the name that Node.js has for the system. */
export const openerOf = (platform: string, file: string): readonly [string, readonly string[]] => {
  switch (platform) {
    case "darwin":
      return ["open", [file]];
    case "win32":
      return ["rundll32", ["url.dll,FileProtocolHandler", file]];
    default:
      return ["xdg-open", [file]];
  }
};

/** @returns whether the system had something to open it with */
export const openFile = (file: string): Promise<boolean> =>
  new Promise((resolve) => {
    const [command, args] = openerOf(process.platform, file);
    const child = spawn(command, args, { detached: true, stdio: "ignore" });
    child.on("error", () => {
      resolve(false);
    });
    child.on("spawn", () => {
      child.unref();
      resolve(true);
    });
  });
