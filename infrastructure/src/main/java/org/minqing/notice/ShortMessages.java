package org.minqing.notice;

/** By SMS, the heading alone. */
final class ShortMessages implements Sender {

    private final SmsGateway gateway;

    ShortMessages(SmsGateway gateway) {
        this.gateway = gateway;
    }

    @Override
    public void send(Letter letter) throws NotSentException {
        String phone = letter.contact().phone().orElseThrow(() -> new NotSentException("no-number"));
        try {
            gateway.send(letter.notice().id(), phone, letter.heading());
        } catch (RuntimeException failure) {
            throw new NotSentException(failure);
        }
    }
}
