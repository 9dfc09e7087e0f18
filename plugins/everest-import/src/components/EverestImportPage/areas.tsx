import { Route, Routes } from 'react-router-dom';
import { ImporterPage } from '../ImporterPage';
import { ImportersPage } from '../ImportersPage';
import { ImportPage } from '../ImportPage';
import { ImportsPage } from '../ImportsPage';

/** The importers tab: the list and one importer. */
export function ImportersArea() {
  return (
    <Routes>
      <Route path="/" element={<ImportersPage />} />
      <Route path="/:cluster/:name" element={<ImporterPage />} />
    </Routes>
  );
}

/** The imports tab: the list and one import. */
export function ImportsArea() {
  return (
    <Routes>
      <Route path="/" element={<ImportsPage />} />
      <Route path="/:cluster/:namespace/:name" element={<ImportPage />} />
      <Route path="/by-id/:id" element={<ImportPage />} />
    </Routes>
  );
}
