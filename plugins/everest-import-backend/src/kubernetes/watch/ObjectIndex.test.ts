import { job } from '../../__testUtils__/objects';
import { DataImportJobObject } from '../../everest/objects';
import { ObjectIndex } from './ObjectIndex';

function index(...objects: DataImportJobObject[]) {
  const made = new ObjectIndex(
    (object: DataImportJobObject) => object.spec?.targetClusterName,
  );
  objects.forEach(object => made.put(object));
  return made;
}

function uids(objects: { metadata: { uid: string } }[]) {
  return objects.map(({ metadata }) => metadata.uid);
}

const one = job('Running', { name: 'one', uid: '1', database: 'shop' });
const two = job('Failed', { name: 'two', uid: '2', database: 'shop' });

describe('an index of objects', () => {
  it('finds by address and by key', () => {
    const held = index(one, two);
    expect(held.find('team-blue', 'two')).toBe(two);
    expect(held.find('team-green', 'two')).toBeUndefined();
    expect(uids(held.withKey('shop'))).toEqual(['1', '2']);
    expect(held.withKey('ledger')).toEqual([]);
  });

  it('follows an object to another key, and away', () => {
    const held = index(one, two);
    held.put(job('Running', { name: 'one', uid: '1', database: 'ledger' }));
    expect(uids(held.withKey('shop'))).toEqual(['2']);
    expect(uids(held.withKey('ledger'))).toEqual(['1']);
    held.delete(two);
    expect(held.withKey('shop')).toEqual([]);
    expect(held.size).toBe(1);
  });

  it('knows the object that took the place of another from the other', () => {
    const held = index(one);
    const again = job('Pending', { name: 'one', uid: '3', database: 'shop' });
    expect(held.put(again)).toBe(one);
    held.delete(one);
    expect(uids(held.all())).toEqual(['3']);
    expect(uids(held.withKey('shop'))).toEqual(['3']);
  });
});
