/** The name leads to an address that nothing here may connect to. */
export class AddressRefusedError extends Error {
  constructor() {
    super('The address is not one of the public internet');
    this.name = 'AddressRefusedError';
  }
}
