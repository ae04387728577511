package org.minqing.notice;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;

/**
 * Where a webhook may lead: not to this machine, not into the network it stands in, and nowhere that only a machine would ask. Asked of the
 * very addresses that are connected to, so that a name which means something else a moment later gets nowhere.
 *
 * @param inside whether one's own network is allowed too, and this machine
 */
record OutsideAddresses(boolean inside) {

    private static final int UNIQUE_LOCAL = 0xfc;
    private static final int UNIQUE_LOCAL_MASK = 0xfe;
    private static final int SHARED_FIRST = 100;
    private static final int SHARED_SECOND = 64;
    private static final int SHARED_MASK = 0xc0;

    boolean allow(InetAddress address) {
        boolean nowhere = address.isAnyLocalAddress() || address.isLinkLocalAddress() || address.isMulticastAddress();
        return !nowhere && (inside || !isInside(address));
    }

    List<? extends SocketAddress> allowed(List<? extends SocketAddress> found) {
        return found.stream()
                .filter(one -> one instanceof InetSocketAddress socket
                        && socket.getAddress() != null
                        && allow(socket.getAddress()))
                .toList();
    }

    private static boolean isInside(InetAddress address) {
        return address.isLoopbackAddress()
                || address.isSiteLocalAddress()
                || isUniqueLocal(address)
                || isShared(address);
    }

    private static boolean isUniqueLocal(InetAddress address) {
        return address instanceof Inet6Address && (address.getAddress()[0] & UNIQUE_LOCAL_MASK) == UNIQUE_LOCAL;
    }

    /** 100.64.0.0/10, behind a provider's own translation of addresses. */
    private static boolean isShared(InetAddress address) {
        byte[] bytes = address.getAddress();
        return bytes.length == 4 && bytes[0] == SHARED_FIRST && (bytes[1] & SHARED_MASK) == SHARED_SECOND;
    }
}
