// What a browser is sent in place of the polyfill: it has a Temporal of its own, or the layout had it fetch one before anything else (app/temporal).
export {};
