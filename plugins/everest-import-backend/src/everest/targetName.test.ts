import { job } from '../__testUtils__/objects';
import { targetNameOf } from './targetName';

describe('the database that a job imports into', () => {
  it.each(['shop', '0', 'shop.blue-2', 'x'.repeat(253)])('is %s', name => {
    expect(targetNameOf(job('Running', { database: name }))).toBe(name);
  });

  it.each([
    { what: 'too long', name: 'x'.repeat(254) },
    { what: 'with a NUL', name: 'x\0y' },
    { what: 'empty', name: '' },
    { what: 'in another case', name: 'Shop' },
    { what: 'with a slash', name: 'team-blue/shop' },
    { what: 'with an empty label', name: 'shop..blue' },
    { what: 'with a line', name: 'shop\n' },
    { what: 'that ends with a sign', name: 'shop-' },
    { what: 'that begins with a sign', name: '.shop' },
  ])('can not have a name $what', ({ name }) => {
    expect(targetNameOf(job('Running', { database: name }))).toBeUndefined();
  });

  it('is none where the job names none', () => {
    expect(targetNameOf({ ...job('Running'), spec: {} })).toBeUndefined();
    expect(targetNameOf({ ...job('Running'), spec: undefined })).toBe(
      undefined,
    );
  });
});
