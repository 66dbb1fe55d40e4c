/** The text of a posted form, name by name. Uploads are not kept. */
export const typedText = (data: FormData): Array<[string, string]> =>
  [...data.entries()].flatMap(([name, value]): Array<[string, string]> =>
    typeof value === 'string' ? [[name, value]] : [],
  );
