/** `13:05` */
export const clockForm = /^([01]\d|2[0-3]):[0-5]\d$/;

/** How many days from T0’s a time of the plan may be: ten years. */
export const mostDaysAway = 3660;
