import pg from "pg";

/**
 * A connection that sends each statement alone, by the extended protocol, which refuses text that holds several. Without it a statement
 * without values goes by the simple one: what somebody smuggled into its text could end the transaction, leave the door behind and go
 * on with what signs people in. For pg's `Client` option.
 */
export class OneStatementClient extends pg.Client {
  constructor(config?: string | pg.ClientConfig) {
    super(config);
    // A connection that is lost tells its borrower by failing, and its pool when it is idle. Between the two nobody listens, and an error
    // that nobody listens to ends the process.
    this.on("error", () => {});
  }

  // The library's own type is a long list of overloads; what is passed and answered stays as it is.
  override query(statement: never, ...rest: never[]): never {
    return Reflect.apply(super.query, this, [alone(statement), ...rest]) as never;
  }
}

function alone(statement: string | object): object {
  if (typeof statement === "string") return { text: statement, queryMode: "extended" };
  return "name" in statement && statement.name ? statement : Object.assign(statement, { queryMode: "extended" });
}
