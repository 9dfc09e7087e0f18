// gofakes3 is a library: this serves it at the address that is given, out of memory.
package main

import (
	"log"
	"net/http"
	"os"

	"github.com/johannesboyne/gofakes3"
	"github.com/johannesboyne/gofakes3/backend/s3mem"
)

func main() {
	log.Fatal(http.ListenAndServe(os.Args[1], gofakes3.New(s3mem.New()).Server()))
}
