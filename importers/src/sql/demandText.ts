import { Failure } from '../failures';

/** @throws Failure `dump-damaged` */
export function demandText(piece: Buffer) {
  if (piece.includes(0))
    throw new Failure(
      'dump-damaged',
      'The dump has a zero byte, which pg_dump never writes as text and psql would misread',
    );
}
