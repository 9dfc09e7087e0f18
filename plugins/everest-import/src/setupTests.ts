import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// Whole apps are rendered: a busy machine takes longer than the default second.
configure({ asyncUtilTimeout: 10_000 });
jest.setTimeout(30_000);
