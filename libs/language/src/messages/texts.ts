/** The shape of a translated message file: exactly the keys of the Finnish file, each with a text. */
export type Texts<Source> = { readonly [Key in keyof Source]: string };
