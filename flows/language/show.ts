/** A value as it stands in JSON, cut to one line, for messages. */
export const show = (value: unknown): string => {
  if (value === undefined) return "missing";
  const json = JSON.stringify(value);
  return json.length > 80 ? `${json.slice(0, 77)}...` : json;
};
