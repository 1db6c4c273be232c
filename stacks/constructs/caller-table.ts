import { DynamodbTable } from "@cdktf/provider-aws/lib/dynamodb-table";
import { Construct } from "constructs";
import { ATTRIBUTES, KEY } from "../../functions/challenge/memory/caller-item";
import { label } from "./labels";

export interface CallerTableProps {
  /** Start of the table's name. */
  readonly namePrefix: string;
  /** Whether Terraform and AWS refuse to delete the table. */
  readonly protect: boolean;
  /** Whether the table keeps texted codes and counts texts. */
  readonly texts: boolean;
  /**
   * Tags of the table.
   * @default - none
   */
  readonly tags?: Record<string, string>;
}

/** The allow list, the deny list, what the gate remembers of callers, and the switch of its mode. */
export class CallerTable extends Construct {
  /** Read once: each reading of an attribute makes another token. */
  readonly tableName: string;
  readonly tableArn: string;

  readonly #texts: boolean;

  constructor(scope: Construct, id: string, props: CallerTableProps) {
    super(scope, id);
    const { namePrefix, protect, tags } = props;
    this.#texts = props.texts;
    const table = label(
      new DynamodbTable(this, "table", {
        name: `${namePrefix}-callers`,
        billingMode: "PAY_PER_REQUEST",
        hashKey: KEY,
        attribute: [{ name: KEY, type: "S" }],
        ttl: { attributeName: ATTRIBUTES.expires, enabled: true },
        pointInTimeRecovery: { enabled: true },
        serverSideEncryption: { enabled: true },
        deletionProtectionEnabled: protect,
        // AWS refuses only once the apply has come to the table, when the function may be gone.
        lifecycle: { preventDestroy: protect },
        tags,
      }),
      "callers",
      "Keeps the caller lists, what became of callers' calls, and the switch of the mode.",
    );
    this.tableName = table.name;
    this.tableArn = table.arn;
  }

  /**
   * What the challenge function may do: read, and change the items of numbers, of codes and of
   * counted texts. None of these has the switch's key, so it cannot write the switch.
   *
   * @see https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html
   */
  get statements(): readonly object[] {
    const Resource = this.tableArn;
    return [
      { Effect: "Allow", Action: "dynamodb:BatchGetItem", Resource },
      {
        Effect: "Allow",
        Action: "dynamodb:UpdateItem",
        Resource,
        Condition: {
          "ForAllValues:StringLike": {
            "dynamodb:LeadingKeys": ["+*", ...(this.#texts ? ["contact#*", "texts#*"] : [])],
          },
          // Without any key, "for all values" would hold too.
          Null: { "dynamodb:LeadingKeys": "false" },
        },
      },
    ];
  }
}
