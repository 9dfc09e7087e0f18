import { isFilledByLink } from '../../fields/isFilledByLink';
import { templateLink } from './templateLink';

describe('a link to the template', () => {
  it('says what the form is to hold, and the form knows that it did', () => {
    const link = templateLink('/create/', {
      target: { cluster: 'east', engine: { type: 'mysql' } },
      importer: { name: 'a&b=c#d' },
    });
    const url = new URL(link, 'http://portal');
    expect(url.pathname).toBe(
      '/create/templates/default/import-database-backup',
    );
    expect(JSON.parse(url.searchParams.get('formData')!)).toEqual({
      target: { cluster: 'east', engine: { type: 'mysql' } },
      importer: { name: 'a&b=c#d' },
    });
    expect(isFilledByLink(url.search)).toBe(true);
    expect(isFilledByLink('?other=1')).toBe(false);
  });
});
