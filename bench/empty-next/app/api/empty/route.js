/** Nothing at all: what a request through Next costs before it does anything. */
export function POST() {
  return new Response(null, { status: 204 });
}
