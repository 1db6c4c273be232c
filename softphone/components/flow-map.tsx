import { useEffect, useRef, useState } from "preact/hooks";
import type { FlowMap, MapArrow, MapBlock } from "../../flows/map/flow-map";
import { branchKey } from "../../simulator/coverage";
import type { CallView } from "../call/call-view";

interface Props {
  readonly map: FlowMap;
  readonly view: CallView;
  readonly covered: ReadonlySet<string>;
  /** Branches taken by calls of this page, of 100. */
  readonly percent: number;
  readonly underWay: boolean;
}

const SMALLEST = 0.2;
const LARGEST = 2;

/** The flow as a picture that follows the call. */
export const FlowMapView = ({ map, view, covered, percent, underWay }: Props) => {
  const [zoom, setZoom] = useState(1);
  const frame = useRef<HTMLDivElement>(null);
  const current = map.blocks.find(({ id }) => id === view.block);
  // Before the first call it shows where calls come in: the corner of a large map is empty.
  const center = current ?? map.blocks[0];
  useEffect(() => {
    const box = frame.current;
    if (box === null || center === undefined) return;
    box.scrollTo({
      left: (center.x + center.width / 2) * zoom - box.clientWidth / 2,
      top: (center.y + center.height / 2) * zoom - box.clientHeight / 2,
      behavior:
        current === undefined || matchMedia("(prefers-reduced-motion: reduce)").matches
          ? "instant"
          : "smooth",
    });
  }, [center, current, zoom]);
  const whole = (): void => {
    const box = frame.current;
    if (box === null) return;
    const fit = Math.min((box.clientWidth - 4) / map.width, (box.clientHeight - 4) / map.height);
    setZoom(Math.max(0.05, fit));
  };
  const by = (factor: number) => (): void => {
    setZoom(Math.min(LARGEST, Math.max(SMALLEST, zoom * factor)));
  };
  return (
    <section class="panel map-panel" aria-labelledby="map-title">
      <header>
        <h2 id="map-title">The way of the call</h2>
        <p class="coverage">
          <meter min={0} max={100} value={percent} aria-label="Branches taken on this page" />
          {percent} % of the branches taken
        </p>
        <div class="buttons" role="group" aria-label="Size of the map">
          <button type="button" onClick={by(0.8)} aria-label="Smaller">
            −
          </button>
          <button type="button" onClick={by(1.25)} aria-label="Larger">
            +
          </button>
          <button type="button" onClick={whole}>
            All
          </button>
        </div>
      </header>
      <div class="map" ref={frame} tabIndex={0} role="region" aria-label="Map of the flow">
        <svg
          role="img"
          aria-label={
            current === undefined ? "The flow, no call in it" : `The call is at: ${current.title}`
          }
          viewBox={`0 0 ${map.width} ${map.height}`}
          width={map.width * zoom}
          height={map.height * zoom}
        >
          <defs>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="9"
              markerHeight="9"
              markerUnits="userSpaceOnUse"
              orient="auto"
            >
              <path d="M0 0 8 4 0 8Z" />
            </marker>
          </defs>
          {map.arrows.map((arrow, i) => (
            <Arrow key={i} arrow={arrow} view={view} covered={covered} />
          ))}
          {map.blocks.map((block) => (
            <Block
              key={block.id}
              block={block}
              state={
                block.id === view.block && underWay
                  ? "current"
                  : view.visited.has(block.id)
                    ? "visited"
                    : ""
              }
            />
          ))}
        </svg>
      </div>
    </section>
  );
};

const Block = ({ block, state }: { readonly block: MapBlock; readonly state: string }) => (
  <g
    class={`block kind-${block.kind} ${state}`}
    data-block={block.id}
    transform={`translate(${block.x} ${block.y})`}
  >
    <rect width={block.width} height={block.height} rx={8} />
    {block.rows.map(({ text, style, x, y }, i) => (
      <text key={i} class={`text-${style}`} x={x} y={y}>
        {text}
      </text>
    ))}
  </g>
);

interface ArrowProps {
  readonly arrow: MapArrow;
  readonly view: CallView;
  readonly covered: ReadonlySet<string>;
}

const Arrow = ({ arrow, view, covered }: ArrowProps) => {
  const { points, label, labelBox, branches, kind } = arrow;
  if (points.length === 0) return null;
  const travelled = branches.some((branch) => view.travelled.has(branchKey(branch)));
  const seen = branches.some((branch) => covered.has(branchKey(branch)));
  return (
    <g class={`arrow kind-${kind} ${travelled ? "travelled" : seen ? "seen" : ""}`}>
      <path d={`M${points.map(({ x, y }) => `${x} ${y}`).join("L")}`} marker-end="url(#tip)" />
      {labelBox && (
        <>
          <rect class="label-back" {...labelBox} rx={3} />
          <text class="text-label" x={labelBox.x + 4} y={labelBox.y + labelBox.height - 4}>
            {label}
          </text>
        </>
      )}
    </g>
  );
};
