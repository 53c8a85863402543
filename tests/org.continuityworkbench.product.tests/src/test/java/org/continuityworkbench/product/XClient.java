/*******************************************************************************
 * Copyright (c) 2026 Continuity Workbench contributors.
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0, available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 *******************************************************************************/
package org.continuityworkbench.product;

import java.io.EOFException;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** As much of the X protocol (version 11) as it takes to find windows and to ask one to close. */
final class XClient implements AutoCloseable {

    private static final int GET_WINDOW_ATTRIBUTES = 3;
    private static final int QUERY_TREE = 15;
    private static final int INTERN_ATOM = 16;
    private static final int GET_PROPERTY = 20;
    private static final int SEND_EVENT = 25;
    private static final int CLIENT_MESSAGE = 33;
    private static final int WM_NAME = 39;
    private static final int VIEWABLE = 2;
    private static final int HEADER = 32;
    private static final ByteBuffer REFUSED = ByteBuffer.allocate(HEADER).order(ByteOrder.LITTLE_ENDIAN);

    private final SocketChannel channel;
    private final int root;

    /** A window: its number at the server, its title, and whether it is on the screen. */
    record Window(int id, String title, boolean visible) {
    }

    XClient(Path socket) throws IOException {
        channel = SocketChannel.open(StandardProtocolFamily.UNIX);
        channel.connect(UnixDomainSocketAddress.of(socket));
        send(request(12).put((byte) 'l').put((byte) 0).putShort((short) 11));
        ByteBuffer head = receive(8);
        ByteBuffer setup = receive(4 * head.getShort(6));
        if (head.get(0) != 1) {
            throw new IOException("the X server refuses the connection");
        }
        int vendor = setup.getShort(16);
        root = setup.getInt(32 + (vendor + 3) / 4 * 4 + 8 * setup.get(21));
    }

    /** All windows of the server. */
    List<Window> windows() throws IOException {
        List<Window> found = new ArrayList<>();
        collect(root, found);
        return found;
    }

    private void collect(int window, List<Window> found) throws IOException {
        ByteBuffer tree = ask(request(8).put((byte) QUERY_TREE).put((byte) 0).putShort((short) 2).putInt(window));
        for (int i = 0; i < tree.getShort(16); i++) {
            int child = tree.getInt(HEADER + 4 * i);
            ByteBuffer attributes = ask(request(8).put((byte) GET_WINDOW_ATTRIBUTES).put((byte) 0).putShort((short) 2).putInt(child));
            found.add(new Window(child, title(child), attributes.get(26) == VIEWABLE));
            collect(child, found);
        }
    }

    private String title(int window) throws IOException {
        ByteBuffer value = ask(request(24).put((byte) GET_PROPERTY).put((byte) 0).putShort((short) 6).putInt(window).putInt(WM_NAME)
                .putInt(0).putInt(0).putInt(64));
        return new String(value.array(), HEADER, Math.min(value.getInt(16), value.capacity() - HEADER), StandardCharsets.UTF_8).strip();
    }

    /** Asks a window to close, as window managers do. */
    void close(Window window) throws IOException {
        ByteBuffer event = request(44).put((byte) SEND_EVENT).put((byte) 0).putShort((short) 11).putInt(window.id()).putInt(0);
        event.put((byte) CLIENT_MESSAGE).put((byte) 32).putShort((short) 0).putInt(window.id()).putInt(atom("WM_PROTOCOLS"))
                .putInt(atom("WM_DELETE_WINDOW"));
        send(event);
    }

    private int atom(String name) throws IOException {
        int padded = (name.length() + 3) / 4 * 4;
        return ask(request(8 + padded).put((byte) INTERN_ATOM).put((byte) 0).putShort((short) (2 + padded / 4))
                .putShort((short) name.length()).putShort((short) 0).put(name.getBytes(StandardCharsets.US_ASCII))).getInt(8);
    }

    private static ByteBuffer request(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The answer to a request; zeros if the server refuses it, as it does when a window has gone meanwhile. */
    private ByteBuffer ask(ByteBuffer request) throws IOException {
        send(request);
        while (true) {
            ByteBuffer head = receive(HEADER);
            switch (head.get(0)) {
                case 0 -> {
                    return REFUSED;
                }
                case 1 -> {
                    ByteBuffer whole = request(HEADER + 4 * head.getInt(4));
                    whole.put(head.array()).put(receive(4 * head.getInt(4)).array());
                    return whole;
                }
                default -> { /* an event, which nobody asked for */ }
            }
        }
    }

    private void send(ByteBuffer request) throws IOException {
        request.clear();
        while (request.hasRemaining()) {
            channel.write(request);
        }
    }

    private ByteBuffer receive(int size) throws IOException {
        ByteBuffer buffer = request(size);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new EOFException("the X server has closed the connection");
            }
        }
        return buffer;
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
