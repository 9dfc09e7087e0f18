/** The body of `POST /imports/:cluster/:namespace/:name/check-again`; may be left out. @public */
export interface CheckAgainRequest {
  /** The id of the import that is meant: refused where the name is another database's by now. */
  uid?: string;
}

/** The reply: Everest was told. What it finds is seen in the import soon. @public */
export interface CheckAgainReply {
  /** Of the import. */
  id: string;
  cluster: string;
  namespace: string;
  name: string;
  /** When it was told. RFC 3339 in UTC. */
  checkedAt: string;
}
