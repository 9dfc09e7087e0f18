import { createHash } from 'node:crypto';

export const HEAD = `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: shop
-- ------------------------------------------------------
-- Server version\t8.0.36-28
`;
const ROWS =
  "INSERT INTO `carts` VALUES (1,'-- Dump completed on x');\n".repeat(300);
const END = '-- Dump completed on 2026-01-14  2:00:18\n';
/** Rows that hardly compress. */
export const NOISE = Array.from(
  { length: 2000 },
  (_, row) =>
    `INSERT INTO \`carts\` VALUES ('${createHash('sha256')
      .update(`${row}`)
      .digest('base64')}');\n`,
).join('');
export const MYSQL = `${HEAD}${ROWS}\n${END}`;

/** What `--databases` writes before the tables of each. */
export const USE_SHOP = `--
-- Current Database: \`shop\`
--

CREATE DATABASE /*!32312 IF NOT EXISTS*/ \`shop\` /*!40100 DEFAULT CHARACTER SET utf8mb4 */;

USE \`shop\`;
`;

/** MariaDB's sandbox comment, as its client from 10.11.8 writes it. */
export const SANDBOX = '/*M!999999\\- enable the sandbox mode */ \n';
