// Required into a measured process: tells its peak memory, in KiB, when it ends.
process.on("exit", () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
});
