import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bundleHandler } from "../../stacks/handler-bundle";
import { bounded, type Measurement } from "./measurement";

const KILOBYTE = 1024;

interface HandlerTimes {
  /** Milliseconds. */
  readonly require: number;
  readonly requireEmpty: number;
  /** Microseconds. */
  readonly median: number;
  readonly p99: number;
}

/** The handler as it is deployed: its size, what loading it costs, what answering costs. */
export const handlerRun = (): readonly Measurement[] => {
  const code = bundleHandler("handler");
  const size = Buffer.byteLength(code);
  const challenge = timesOf(code, "{}");
  const report = timesOf(code, '{ request: "report", outcome: "passed", attempts: "1" }');
  const load = challenge.require - challenge.requireEmpty;
  return [
    bounded(
      "handler: size of the bundle",
      `${size} bytes`,
      size,
      { atMost: 8 * KILOBYTE },
      " bytes",
    ),
    { what: "handler: require, over an empty module", measured: `${load.toFixed(2)} ms` },
    bounded(
      "handler: a code, median",
      `${challenge.median.toFixed(1)} µs`,
      challenge.median,
      { atMost: 50 },
      " µs",
    ),
    { what: "handler: a code, 99th percentile", measured: `${challenge.p99.toFixed(1)} µs` },
    bounded(
      "handler: a report, median",
      `${report.median.toFixed(1)} µs`,
      report.median,
      { atMost: 50 },
      " µs",
    ),
    { what: "handler: a report, 99th percentile", measured: `${report.p99.toFixed(1)} µs` },
  ];
};

/** Measures in a process of its own, whose log goes nowhere but is really written. */
const timesOf = (code: string, parameters: string): HandlerTimes => {
  const directory = mkdtempSync(join(tmpdir(), "gate-bench-"));
  try {
    for (let i = 0; i < LOADS; i++) {
      writeFileSync(join(directory, `handler-${i}.js`), code);
      writeFileSync(join(directory, `empty-${i}.js`), "");
    }
    const script = join(directory, "measure.js");
    writeFileSync(script, measuring(parameters));
    const { stderr, status } = spawnSync(process.execPath, [script], {
      cwd: directory,
      env: { CODE_DIGITS: "4", GATE_MODE: "enforce", REPORT_AS: "deter-spam-callers" },
      stdio: ["ignore", "ignore", "pipe"],
      encoding: "utf8",
    });
    if (status !== 0) throw new Error(`The handler could not be measured:\n${stderr}`);
    return JSON.parse(stderr) as HandlerTimes;
  } finally {
    rmSync(directory, { recursive: true });
  }
};

const LOADS = 25;

const measuring = (parameters: string): string => `
const now = () => Number(process.hrtime.bigint());
const quantile = (list, share) => list.sort((a, b) => a - b)[Math.floor(share * list.length)];
const load = (name) => quantile(Array.from({ length: ${LOADS} }, (_, i) => {
  const start = now();
  require(\`./\${name}-\${i}.js\`);
  return (now() - start) / 1e6;
}), 0.5);
require("node:crypto");
const requireEmpty = load("empty");
const requireHandler = load("handler");
const { handler } = require("./handler-0.js");
const event = { Details: { ContactData: { ContactId: "11111111-aaaa-4bbb-8ccc-222222222222" }, Parameters: ${parameters} } };
(async () => {
  for (let i = 0; i < 20000; i++) await handler(event);
  const times = [];
  for (let i = 0; i < 50000; i++) {
    const start = now();
    await handler(event);
    times.push((now() - start) / 1e3);
  }
  process.stderr.write(JSON.stringify({
    require: requireHandler, requireEmpty, median: quantile(times, 0.5), p99: quantile(times, 0.99),
  }));
})();
`;
