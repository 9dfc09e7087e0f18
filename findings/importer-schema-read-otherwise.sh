#!/usr/bin/env bash
# Everest's field `openAPIV3Schema` of an importer is read by gojsonschema, a field of that name in a CRD by Kubernetes.
# The two do not agree on one schema, in both directions, and some schemas that Kubernetes takes make gojsonschema refuse
# every value whatever.
#
# One would guess: the type is Kubernetes' own (JSONSchemaProps), so it means what it means in a CRD.
# What happens, for one property:
#  - `nullable: true`: Kubernetes takes null, gojsonschema does not know the word.
#  - `x-kubernetes-int-or-string`: anything goes for gojsonschema.
#  - `format: date-time`: gojsonschema takes '2026-11-28' and even '12:30:00'; `duration`, `byte` and `cidr` it does not
#    know and takes any text; `uuid` it takes in small letters alone; for `hostname` Kubernetes refuses 'db-0'.
#  - a format on a number, `{"type": "number", "format": "ipv4"}`: gojsonschema holds the number against it.
#  - `multipleOf: 0.01`: 4.35 is one for gojsonschema (it reckons in fractions), and none for Kubernetes (it divides
#    floating point numbers).
#  - `exclusiveMinimum: true` without `minimum`, a name twice in `required`, a value twice in `enum`: Kubernetes takes the
#    schema, gojsonschema ends with an error about the schema on every document, so that nobody can import at all.
# Seen: gojsonschema 1.2.0 (its newest, of 2019) and k8s.io/apiextensions-apiserver 0.34.1, Go 1.26, 2026-11-28.
#
# Why it matters here: DataImporters are written by people who know CRDs, `kubectl explain` shows them JSONSchemaProps,
# and the API server takes the manifest without looking into the schema. A test of a schema with the tools for CRDs
# proves nothing for Everest, nor does a check of a config with the one stand for the other.
#
# Needs Go. 2 minutes where nothing is built yet, most of it for building.
set -euo pipefail

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"

cat >go.mod <<'END'
module findings.example/schema

go 1.24.0
END

cat >main.go <<'END'
// Holds one value of one property against its schema, as Everest's webhook does and as a CRD does.
package main

import (
	"encoding/json"
	"fmt"
	"os"

	"github.com/xeipuuv/gojsonschema"
	"k8s.io/apiextensions-apiserver/pkg/apis/apiextensions"
	v1 "k8s.io/apiextensions-apiserver/pkg/apis/apiextensions/v1"
	"k8s.io/apiextensions-apiserver/pkg/apiserver/validation"
	kubejson "k8s.io/apimachinery/pkg/util/json"
)

const (
	takes   = "takes it"
	refuses = "refuses it"
	broken  = "refuses the schema"
)

var cases = []struct{ schema, value, gojsonschema, kubernetes string }{
	{`{"type":"string","nullable":true}`, `null`, refuses, takes},
	{`{"x-kubernetes-int-or-string":true}`, `true`, takes, refuses},
	{`{"type":"string","format":"date-time"}`, `"2026-11-28"`, takes, refuses},
	{`{"type":"string","format":"date-time"}`, `"12:30:00"`, takes, refuses},
	{`{"type":"string","format":"date-time"}`, `"2026-11-28T12:30:00Z"`, takes, takes},
	{`{"type":"string","format":"duration"}`, `"banana"`, takes, refuses},
	{`{"type":"string","format":"cidr"}`, `"banana"`, takes, refuses},
	{`{"type":"string","format":"uuid"}`, `"DB2A3B9C-1111-4111-8111-111111111111"`, refuses, takes},
	{`{"type":"number","format":"ipv4"}`, `5`, refuses, takes},
	{`{"type":"number","multipleOf":0.01}`, `4.35`, takes, refuses},
	{`{"type":"string","format":"hostname"}`, `"db-0"`, takes, refuses},
	{`{"type":"integer","exclusiveMinimum":true}`, `5`, broken, takes},
	{`{"type":"object","required":["a","a"]}`, `{"a":1}`, broken, takes},
	{`{"type":"string","enum":["a","a"]}`, `"a"`, broken, takes},
}

func must(err error) {
	if err != nil {
		panic(err)
	}
}

func main() {
	changed := 0
	for _, c := range cases {
		var schema v1.JSONSchemaProps
		must(json.Unmarshal([]byte(`{"type":"object","properties":{"x":`+c.schema+`}}`), &schema))
		document := []byte(`{"x":` + c.value + `}`)
		mine, other := byGojsonschema(schema, document), byKubernetes(schema, document)
		fmt.Printf("%-45s %-40s gojsonschema %s, Kubernetes %s\n", c.schema, c.value, mine, other)
		if mine != c.gojsonschema || other != c.kubernetes {
			fmt.Printf("  expected: gojsonschema %s, Kubernetes %s\n", c.gojsonschema, c.kubernetes)
			changed++
		}
	}
	if changed > 0 {
		fmt.Printf("%d of %d are no longer so.\n", changed, len(cases))
		os.Exit(1)
	}
	fmt.Println("Still so.")
}

func byGojsonschema(schema v1.JSONSchemaProps, document []byte) string {
	text, err := json.Marshal(schema)
	must(err)
	result, err := gojsonschema.Validate(gojsonschema.NewBytesLoader(text), gojsonschema.NewBytesLoader(document))
	if err != nil {
		return broken
	}
	if !result.Valid() {
		return refuses
	}
	return takes
}

func byKubernetes(schema v1.JSONSchemaProps, document []byte) string {
	var internal apiextensions.JSONSchemaProps
	must(v1.Convert_v1_JSONSchemaProps_To_apiextensions_JSONSchemaProps(&schema, &internal, nil))
	validator, _, err := validation.NewSchemaValidator(&internal)
	if err != nil {
		return broken
	}
	var value any
	// As the API server reads: whole numbers stay whole.
	must(kubejson.Unmarshal(document, &value))
	if len(validation.ValidateCustomResource(nil, value, validator)) > 0 {
		return refuses
	}
	return takes
}
END

export GOFLAGS=-mod=mod
go get k8s.io/apiextensions-apiserver@v0.34.1 k8s.io/apimachinery@v0.34.1 github.com/xeipuuv/gojsonschema@v1.2.0 2>/dev/null
go run .
