/** A list of the CMS may hold nulls: its schema says so, whatever the list. */
export const present = <Item>(item: Item | null | undefined): item is Item => item !== null && item !== undefined;
