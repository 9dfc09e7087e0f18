import { Advice } from './Advice';

export const technicalPreview: Advice = {
  id: 'technical-preview',
  check: () => ({
    outcome: 'warning',
    title: 'Data import is a technical preview of Everest.',
    remedy: 'Compare the data with its source before you rely on it.',
  }),
};
