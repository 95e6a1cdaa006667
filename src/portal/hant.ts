export const toHant = (text: string): string => text;
