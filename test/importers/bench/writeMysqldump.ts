import { once } from 'node:events';
import { createWriteStream } from 'node:fs';
import { finished } from 'node:stream/promises';

const HEAD = `-- MySQL dump 10.13  Distrib 8.0.42, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version	8.0.42

/*!50503 SET NAMES utf8mb4 */;
/*!40103 SET @OLD_TIME_ZONE=@@TIME_ZONE */;
/*!40103 SET TIME_ZONE='+00:00' */;
/*!40014 SET @OLD_UNIQUE_CHECKS=@@UNIQUE_CHECKS, UNIQUE_CHECKS=0 */;
/*!40014 SET @OLD_FOREIGN_KEY_CHECKS=@@FOREIGN_KEY_CHECKS, FOREIGN_KEY_CHECKS=0 */;
/*!40101 SET @OLD_SQL_MODE=@@SQL_MODE, SQL_MODE='NO_AUTO_VALUE_ON_ZERO' */;

`;
const END = `/*!40103 SET TIME_ZONE=@OLD_TIME_ZONE */;
/*!40101 SET SQL_MODE=@OLD_SQL_MODE */;
/*!40014 SET FOREIGN_KEY_CHECKS=@OLD_FOREIGN_KEY_CHECKS */;
/*!40014 SET UNIQUE_CHECKS=@OLD_UNIQUE_CHECKS */;

-- Dump completed on 2026-01-14  2:00:00
`;
export const TABLES = 10;
/** About a MiB, as mysqldump makes its statements. */
const ROWS_A_STATEMENT = 5_500;

const tableOf = (table: number) => `
DROP TABLE IF EXISTS \`orders_${table}\`;
/*!50503 SET character_set_client = utf8mb4 */;
CREATE TABLE \`orders_${table}\` (
  \`id\` bigint NOT NULL AUTO_INCREMENT,
  \`customer\` int NOT NULL,
  \`email\` varchar(120) NOT NULL,
  \`note\` varchar(255) DEFAULT NULL,
  \`amount\` decimal(12,2) NOT NULL,
  \`placed\` datetime NOT NULL,
  PRIMARY KEY (\`id\`),
  KEY \`customer\` (\`customer\`,\`placed\`),
  KEY \`email\` (\`email\`),
  KEY \`placed\` (\`placed\`)
) ENGINE=InnoDB DEFAULT CHARSET=utf8mb4;

LOCK TABLES \`orders_${table}\` WRITE;
/*!40000 ALTER TABLE \`orders_${table}\` DISABLE KEYS */;
`;
const endOfTable = (
  table: number,
) => `/*!40000 ALTER TABLE \`orders_${table}\` ENABLE KEYS */;
UNLOCK TABLES;
`;

/** Numbers that follow each other in no order, the same each time. */
function* scattered(): Generator<number> {
  for (let seed = 1; ; seed = (seed * 48_271) % 2_147_483_647) yield seed;
}

const two = (number: number) => String(number).padStart(2, '0');

/**
 * Writes a dump of about so many bytes as mysqldump writes one: ten tables by ascending primary keys, with three secondary
 * keys each, of which one ascends as rows came and two do not.
 *
 * @returns the number of its rows
 */
export async function writeMysqldump(
  file: string,
  bytes: number,
): Promise<number> {
  const output = createWriteStream(file);
  const numbers = scattered();
  let rows = 0;
  const write = async (text: string) => {
    if (!output.write(text)) await once(output, 'drain');
    return text.length;
  };
  const row = (id: number) => {
    const chance = numbers.next().value as number;
    const placed = `2025-${two(1 + (Math.floor(id / 40_000) % 12))}-${two(
      1 + (Math.floor(id / 1_400) % 28),
    )} ${two(Math.floor(id / 60) % 24)}:${two(id % 60)}:00`;
    return `(${id},${
      chance % 1_000_003
    },'customer.${chance}@example.net','${'note '.repeat(
      10 + (chance % 30),
    )}',${chance % 10_000}.${two(chance % 100)},'${placed}')`;
  };
  const rowsFrom = (first: number) =>
    Array.from({ length: ROWS_A_STATEMENT }, (_, index) => row(first + index));
  await write(HEAD);
  for (let table = 0; table < TABLES; table += 1) {
    await write(tableOf(table));
    let id = 0;
    for (let written = 0; written < bytes / TABLES; ) {
      const values = rowsFrom(id + 1);
      id += ROWS_A_STATEMENT;
      written += await write(
        `INSERT INTO \`orders_${table}\` VALUES ${values.join(',')};\n`,
      );
    }
    rows += id;
    await write(endOfTable(table));
  }
  output.end(END);
  await finished(output);
  return rows;
}
