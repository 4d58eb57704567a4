/** One address without quotes, comments or lists: what people type, and nothing that could be read as two. */
const EMAIL = /^[^\s@<>"(),:;\\[\]]{1,64}@[^\s@<>"(),:;\\[\]]{1,190}\.[^\s@<>"(),:;.\\[\]]{2,}$/;

/** Whether a text can be an e-mail address. */
export const isEmail = (text: string): boolean => EMAIL.test(text);
