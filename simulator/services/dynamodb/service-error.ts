/** An error that DynamoDB answers with, because of what its tables hold. */
export class ServiceError extends Error {
  override readonly name = "ServiceError";
  /** Such as `ConditionalCheckFailedException`. */
  readonly type: string;

  constructor(type: string, message: string) {
    super(message);
    this.type = type;
  }
}
