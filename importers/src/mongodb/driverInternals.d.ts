/** Of the driver's own files, for it does not export it: documents that are sent as the bytes that they are. */
declare module 'mongodb/lib/cmap/commands' {
  export class DocumentSequence {
    constructor(field: string);
    push(document: object, bytes: Uint8Array): number;
  }
}
