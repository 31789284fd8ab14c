import { type ClassType, Field, Int, ObjectType } from "type-graphql";

@ObjectType({ simpleResolvers: true, description: "Where a page of a list stands." })
export class PageInfo {
  @Field(() => Boolean, { description: "Whether more follow." })
  hasNextPage!: boolean;
  @Field(() => Boolean, { description: "Whether some came before." })
  hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true, description: "Cursor of the first edge." })
  startCursor!: string | null;
  @Field(() => String, { nullable: true, description: "Cursor of the last edge; pass it as `after` for the next page." })
  endCursor!: string | null;
}

export interface Edge<T> {
  cursor: string;
  node: T;
}
export interface Connection<T> {
  edges: Edge<T>[];
  pageInfo: PageInfo;
  totalCount?: number;
}

/** The Relay edge and connection types of a node; a list that is never counted leaves totalCount out. */
export function connectionOf<T extends object>(name: string, node: () => ClassType<T>, counted: boolean): ClassType<Connection<T>> {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One ${name} of a list.` })
  class NodeEdge {
    @Field(() => String, { description: "Opaque place in the list." })
    cursor!: string;
    @Field(node, { description: "The item itself." })
    node!: T;
  }
  @ObjectType()
  class Page {
    @Field(() => [NodeEdge], { description: "The items in order." })
    edges!: NodeEdge[];
    @Field(() => PageInfo, { description: "Where this page stands." })
    pageInfo!: PageInfo;
  }
  if (!counted) {
    @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
    class NodeConnection extends Page {}
    return NodeConnection;
  }
  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of a list of ${name}.` })
  class CountedConnection extends Page {
    @Field(() => Int, { description: "How many there are in all; counted only when asked." })
    totalCount?: number;
  }
  return CountedConnection;
}
