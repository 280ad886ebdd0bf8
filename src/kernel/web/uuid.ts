const form = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whether something that came in can be an id of ours. */
export const isUuid = (sent: unknown): sent is string => typeof sent === 'string' && form.test(sent);
