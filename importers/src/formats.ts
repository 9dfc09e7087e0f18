/** The words with which a whole dump of mysqldump's ends. */
export const END_OF_DUMP = /-- Dump completed/;
