export {
  everestImportApiRef,
  type EverestImportApi,
  type EverestImportCallOptions,
} from './EverestImportApi';
export { EverestImportClient } from './EverestImportClient';
