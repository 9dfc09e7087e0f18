/** The least that pg_dump and mysqldump write, for importers that look at what they read. */
const OBJECTS: Record<string, string> = {
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

/** For an engine with no dump of text: some bytes. */
export const sampleObject = (type: string): Buffer =>
  Buffer.from(OBJECTS[type] ?? 'sample of a backup\n');
