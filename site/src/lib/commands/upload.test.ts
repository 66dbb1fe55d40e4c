import { describe, expect, it, vi } from 'vitest';
import { passUpload } from './upload.ts';

const caller = { token: 'jeton' };
const posted = (body: BodyInit | null, headers: Record<string, string>) =>
  new Request('https://la-base.example/depot', { method: 'POST', body, headers, duplex: 'half' } as RequestInit);
const multipart = { 'content-type': 'multipart/form-data; boundary=b' };

describe('an upload', () => {
  it('is sent on while it arrives', async () => {
    let pulled = 0;
    const body = new ReadableStream<Uint8Array>(
      {
        pull(controller) {
          pulled += 1;
          if (pulled > 1000) controller.close();
          else controller.enqueue(new Uint8Array(1024));
        },
      },
      { highWaterMark: 1 },
    );
    const file = {
      id: 'f',
      name: 'a.pdf',
      url: '/fichiers/a.pdf',
      mime: 'application/pdf',
      kind: 'file',
      size: 3,
      width: null,
      height: null,
    };
    const send = vi.fn<typeof fetch>(async (_url, init) => {
      const reader = (init?.body as ReadableStream<Uint8Array>).getReader();
      await reader.read();
      expect(pulled).toBeLessThan(20);
      return new Response(JSON.stringify({ data: file }), { status: 201 });
    });
    expect(await passUpload(caller, posted(body, multipart), send)).toMatchObject({ ok: true, data: { id: 'f' } });
    expect(send.mock.calls[0]?.[1]?.headers).toMatchObject({ ...multipart, authorization: 'Bearer jeton' });
  });

  it('is refused before it is sent on when it is too large, or no upload at all', async () => {
    const send = vi.fn<typeof fetch>();
    const large = posted('x', { ...multipart, 'content-length': String(200 * 1024 * 1024) });
    expect(await passUpload(caller, large, send)).toMatchObject({ reason: 'too-large' });
    expect(await passUpload(caller, posted('{}', { 'content-type': 'application/json' }), send)).toMatchObject({
      reason: 'invalid',
    });
    expect(send).not.toHaveBeenCalled();
  });
});
