const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** Whether a text can be an id at all. What cannot is nobody's id: it is not found rather than an error. */
export const isUuid = (text: string): boolean => UUID.test(text);
