import { literal } from '../sql/postgresNames';
import { questionOfTraits, Trait } from './columnTraits';

/** What a server says of a table that was filled. */
export interface TableFacts {
  /** As in `pg_class.relkind`: `r` is a plain table, `p` a partitioned one. */
  kind: string;
  isPartition: boolean;
  /** Which of all partitioned tables it belongs to, or is; '' where none. */
  root: string;
  /** By trait, the places of the columns in its COPY, from 0. */
  traits: Map<Trait, Set<number>>;
}

/** What asks for the facts of a table, by its place among those that are asked for. */
export function questionOfFacts(
  place: number,
  name: string,
  columns: string,
): string {
  const oid = `to_regclass(${literal(name)})`;
  return `SELECT ${place}, relkind, relispartition, coalesce(pg_partition_root(oid)::oid::text, '') FROM pg_catalog.pg_class WHERE oid = ${oid};
${questionOfTraits(String(place), oid, columns)}
`;
}

/** What was answered to several of these questions, by place. */
export function readFacts(output: string): Map<number, TableFacts> {
  const found = new Map<number, TableFacts>();
  for (const line of output.split('\n').filter(Boolean)) {
    const [place, second, third, root] = line.split('|');
    const known = found.get(Number(place));
    if (!known)
      found.set(Number(place), {
        kind: second,
        isPartition: third === 't',
        root,
        traits: new Map(),
      });
    else {
      const trait = second as Trait;
      const places = known.traits.get(trait) ?? new Set();
      known.traits.set(trait, places.add(Number(third)));
    }
  }
  return found;
}
