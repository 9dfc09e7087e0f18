/** Config of a test app that speaks a language; the app remembers it in `localStorage`. */
export function inLanguage(language: string) {
  return {
    app: {
      extensions: [
        {
          'api:app/app-language': {
            config: {
              defaultLanguage: language,
              availableLanguages: [...new Set(['en', language])],
            },
          },
        },
      ],
    },
  };
}
