// Loaded before a replica of another build: its packages are those of the
// folder EVEREST_BUILD, whoever asks for them, Backstage included.
const Module = require('module');
const path = require('path');

const OURS = /^@everest-import\/backstage-plugin-(.+)$/;
const resolve = Module._resolveFilename;

Module._resolveFilename = (request, ...rest) => {
  const [, wanted] = OURS.exec(request) ?? [];
  const found = wanted
    ? path.join(process.env.EVEREST_BUILD, 'plugins', wanted)
    : request;
  return resolve(found, ...rest);
};
