#!/usr/bin/env bash
# Documents of MongoDB that are read and written again by the bson package of npm, the one in MongoDB's own driver, come
# out as other documents, with every option set that keeps types: no error, no warning. MongoDB's library for Go, which
# its own tools (mongodump, mongorestore) use, gives each of them back byte by byte.
#
# One would guess: with promoteValues off, and regular expressions as BSON's own, reading and writing is a copy, as that
# is what these options are for.
# What happens:
#  - A date beyond the year 275760, such as the largest one, which programs in Java store for "never", becomes 1970:
#    what never expires has expired.
#  - A DBRef to a collection with a dot in its name ('fs.files' of GridFS) becomes one to collection 'files' of a
#    database 'fs'; where it names a database itself, that name is dropped.
#  - Names that look like numbers are sorted and come first, as in any JavaScript object. An _id of { year: 1, 7: 2 } is
#    another _id then, and an index on { b: 1, "10": 1 } another index.
#  - A DBRef whose fields stand in another order, or have others before them, is put in order.
#  - A name that stands twice keeps its last value; undefined becomes null; a DBPointer becomes a DBRef.
# Seen: bson 7.3.4 (npm), go.mongodb.org/mongo-driver/v2 2.10.0, 2026-11-28.
#
# Why it matters here: an importer for mongodump that reads BSON with the driver for JavaScript and inserts it would count
# every document and still change some. It has to leave that to Go's library, or to mongorestore.
#
# Needs Node 20.19 or newer, npm and Go. 1 minute.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

mkdir js go
cat >js/package.json <<'END'
{ "private": true, "type": "module" }
END
cat >js/main.js <<'END'
import { deserialize, serialize } from 'bson';

const keepsTypes = { promoteValues: false, promoteLongs: false, promoteBuffers: false, bsonRegExp: true };
for (const line of process.argv.slice(2)) {
  const read = deserialize(Buffer.from(line, 'hex'), keepsTypes);
  console.log(Buffer.from(serialize(read, { ignoreUndefined: false })).toString('hex'));
}
END
cat >documents.js <<'END'
// Writes BSON by hand: no library must have touched it.
const name = text => Buffer.concat([Buffer.from(text), Buffer.alloc(1)]);
const field = (type, text, ...value) => Buffer.concat([Buffer.from([type]), name(text), ...value]);
const int32 = value => {
  const bytes = Buffer.alloc(4);
  bytes.writeInt32LE(value);
  return bytes;
};
const int64 = value => {
  const bytes = Buffer.alloc(8);
  bytes.writeBigInt64LE(value);
  return bytes;
};
const text = value => Buffer.concat([int32(Buffer.byteLength(value) + 1), name(value)]);
const document = (...fields) => {
  const body = Buffer.concat([...fields, Buffer.alloc(1)]);
  return Buffer.concat([int32(body.length + 4), body]);
};
const one = (label, value = 1) => field(0x10, label, int32(value));
const ref = (...fields) => document(field(0x03, 'file', document(...fields)));

const documents = {
  'date 2026': document(field(0x09, 'expires', int64(1795824000000n))),
  'date never': document(field(0x09, 'expires', int64(9223372036854775807n))),
  'DBRef photos': ref(field(0x02, '$ref', text('photos')), one('$id')),
  'DBRef fs.files': ref(field(0x02, '$ref', text('fs.files')), one('$id')),
  'DBRef fs.files in shop': ref(field(0x02, '$ref', text('fs.files')), one('$id'), field(0x02, '$db', text('shop'))),
  'DBRef after a field': ref(one('size'), field(0x02, '$ref', text('photos')), one('$id')),
  'number as name': document(field(0x03, '_id', document(one('year'), one('7')))),
  'name twice': document(one('a', 1), one('a', 2)),
  undefined: document(field(0x06, 'a')),
  DBPointer: document(field(0x0c, 'a', text('shop.photos'), Buffer.alloc(12, 1))),
};
for (const [label, bytes] of Object.entries(documents)) console.log(`${label}\t${bytes.toString('hex')}`);
END
cat >go/go.mod <<'END'
module findings.example/bson

go 1.24.0
END
cat >go/main.go <<'END'
package main

import (
	"encoding/hex"
	"fmt"
	"os"

	"go.mongodb.org/mongo-driver/v2/bson"
)

func must[T any](value T, err error) T {
	if err != nil {
		panic(err)
	}
	return value
}

func main() {
	for _, line := range os.Args[1:] {
		var document bson.D
		if err := bson.Unmarshal(must(hex.DecodeString(line)), &document); err != nil {
			panic(err)
		}
		fmt.Println(hex.EncodeToString(must(bson.Marshal(document))))
	}
}
END

(cd js && npm install --no-save --no-audit --no-fund --ignore-scripts bson@7.3.4 >/dev/null)
(cd go && export GOFLAGS=-mod=mod && go get go.mongodb.org/mongo-driver/v2@v2.10.0 2>/dev/null && go build -o round .)

node documents.js >given
mapfile -t labels < <(cut -f1 given)
mapfile -t bytes < <(cut -f2 given)
node js/main.js "${bytes[@]}" >by-javascript
go/round "${bytes[@]}" >by-go
mapfile -t javascript <by-javascript
mapfile -t golang <by-go

same=()
for index in "${!labels[@]}"; do
  [ "${golang[$index]}" = "${bytes[$index]}" ] && go_says=same || go_says=CHANGED
  [ "${javascript[$index]}" = "${bytes[$index]}" ] && js_says=same || js_says=CHANGED
  printf '%-24s Go %s, JavaScript %s\n' "${labels[$index]}" "$go_says" "$js_says"
  if [ "$js_says" = CHANGED ]; then printf '  %s\n  %s\n' "${bytes[$index]}" "${javascript[$index]}"; fi
  if [ "$js_says" = same ]; then same+=("${labels[$index]}"); fi
done

# 1970 is eight bytes of zero.
[ "${same[*]}" = 'date 2026 DBRef photos' ] && cmp -s by-go <(cut -f2 given) &&
  grep -q '^16000000096578706972657300000000000000000000$' by-javascript || {
  echo "It is no longer so."
  exit 1
}
echo "Still so."
