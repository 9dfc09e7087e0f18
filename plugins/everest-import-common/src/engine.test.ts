import { ENGINE_TYPES, parseEngineType, toEverestEngineType } from './engine';

describe('parseEngineType', () => {
  it.each([
    ['mysql', 'mysql'],
    ['pxc', 'mysql'],
    ['mongodb', 'mongodb'],
    ['psmdb', 'mongodb'],
    ['postgresql', 'postgresql'],
  ])('reads %s as %s', (word, engine) => {
    expect(parseEngineType(word)).toBe(engine);
  });

  it.each(['', 'oracle', 'MySQL', 'postgres', 'constructor'])(
    "knows no engine '%s'",
    word => expect(parseEngineType(word)).toBeUndefined(),
  );

  it.each(ENGINE_TYPES)("reads Everest's word for %s back", engine => {
    expect(parseEngineType(toEverestEngineType(engine))).toBe(engine);
  });
});
