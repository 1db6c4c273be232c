/**
 * The schema of the embedded metric format as its specification gives it, with the limits that the
 * text states besides: at most 30 dimensions, at most 100 metrics, each member that is named must
 * stand in the root.
 *
 * @see https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/CloudWatch_Embedded_Metric_Format_Specification.html
 */
export const EMBEDDED_METRIC_SCHEMA = {
  type: "object",
  required: ["_aws", "ContactFlowName"],
  properties: {
    ContactFlowName: { type: "string", minLength: 1, maxLength: 1024 },
    _aws: {
      type: "object",
      required: ["Timestamp", "CloudWatchMetrics"],
      properties: {
        Timestamp: { type: "integer", minimum: 1_500_000_000_000 },
        CloudWatchMetrics: {
          type: "array",
          items: {
            type: "object",
            additionalProperties: false,
            required: ["Namespace", "Dimensions", "Metrics"],
            properties: {
              Namespace: { type: "string", minLength: 1, maxLength: 1024 },
              Dimensions: {
                type: "array",
                minItems: 1,
                items: {
                  type: "array",
                  minItems: 1,
                  maxItems: 30,
                  items: { type: "string", minLength: 1, maxLength: 250 },
                },
              },
              Metrics: {
                type: "array",
                minItems: 1,
                maxItems: 100,
                items: {
                  type: "object",
                  additionalProperties: false,
                  required: ["Name"],
                  properties: {
                    Name: { type: "string", minLength: 1, maxLength: 1024 },
                    Unit: {
                      type: "string",
                      pattern: "^(Seconds|Milliseconds|Count|Percent|None)$",
                    },
                    StorageResolution: { type: "integer", enum: [1, 60] },
                  },
                },
              },
            },
          },
        },
      },
    },
  },
} as const;
