/** The least that pg_dump and mysqldump write, for importers that look at what they read. */
const TEXTS: Record<string, string> = {
  postgresql: `--
-- PostgreSQL database dump
--

-- Dumped from database version 13.1
-- Dumped by pg_dump version 13.1

SET statement_timeout = 0;

CREATE TABLE public.sample (id integer);

--
-- PostgreSQL database dump complete
--

`,
  pxc: `-- MySQL dump 10.13  Distrib 8.0.36, for Linux (x86_64)
--
-- Host: localhost    Database: sample
-- ------------------------------------------------------
-- Server version	8.0.36

CREATE TABLE \`sample\` (\`id\` int);

-- Dump completed on 2026-01-14  2:00:07
`,
};

/** An archive of mongodump's, of one collection without documents. */
const ARCHIVE = Buffer.from(
  [
    'beKZgWcAAAAQY29uY3VycmVudF9jb2xsZWN0aW9ucwAEAAAAAnZlcnNpb24ABAAA',
    'ADAuMQACc2VydmVyX3ZlcnNpb24ABgAAADYuMC4wAAJ0b29sX3ZlcnNpb24ACQAA',
    'ADEwMC4xMi4wAAB0AAAAAmRiAAcAAABzYW1wbGUAAmNvbGxlY3Rpb24ABwAAAHNh',
    'bXBsZQACbWV0YWRhdGEAHAAAAHsib3B0aW9ucyI6e30sImluZGV4ZXMiOltdfQAQ',
    'c2l6ZQAAAAAAAnR5cGUACwAAAGNvbGxlY3Rpb24AAP////8+AAAAAmRiAAcAAABz',
    'YW1wbGUAAmNvbGxlY3Rpb24ABwAAAHNhbXBsZQAIRU9GAAASQ1JDAAAAAAAAAAAA',
    'AP////8+AAAAAmRiAAcAAABzYW1wbGUAAmNvbGxlY3Rpb24ABwAAAHNhbXBsZQAI',
    'RU9GAAESQ1JDAAAAAAAAAAAAAP////8=',
  ].join(''),
  'base64',
);

/** For an engine that is not known: some bytes. */
export const sampleObject = (type: string): Buffer =>
  type === 'psmdb'
    ? ARCHIVE
    : Buffer.from(TEXTS[type] ?? 'sample of a backup\n');
