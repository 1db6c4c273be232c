// Loaded by a measured process: prints its peak memory, in KiB, when it ends.
process.on("exit", () => {
  process.stderr.write(`\npeak ${process.resourceUsage().maxRSS}\n`);
});
